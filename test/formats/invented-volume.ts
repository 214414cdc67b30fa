// A small volume of our own in the manner of the series: every structure once.

/** A volume of three documents, lists of persons and terms, and an index. */
export const inventedVolume = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title type="complete">Papers of the Bridge Commission, 1931, Volume II</title>
        <title type="volumenumber">Volume II</title>
        <editor role="primary">Ada Lund</editor>
      </titleStmt>
      <publicationStmt>
        <publisher>River Press</publisher>
        <date>1972</date>
        <idno type="frus">frus1931v02</idno>
      </publicationStmt>
    </fileDesc>
  </teiHeader>
  <text>
    <front>
      <pb n="I" xml:id="pg_I" facs="0001"/>
      <titlePage><docTitle><titlePart>Papers of the<lb/>Bridge Commission</titlePart></docTitle></titlePage>
      <pb n="III" xml:id="pg_III" facs="0003"/>
      <div type="section" xml:id="persons">
        <head>Persons</head>
        <list type="names">
          <item><hi rend="strong"><persName xml:id="p_LA1">Lind, Anna</persName>,</hi> engineer of the Commission</item>
          <item><hi rend="strong"><persName xml:id="p_OB1">Orlo, Boris</persName></hi> (<persName type="alt">Orlow</persName>), consul</item>
        </list>
        <list type="terms">
          <item><hi rend="strong"><term xml:id="t_BC1">BC</term>,</hi> Bridge Commission</item>
        </list>
      </div>
    </front>
    <body>
      <div type="compilation" xml:id="comp1">
        <head>The Bridge</head>
        <div type="chapter" xml:id="ch1">
          <head>Building<note n="1" xml:id="ch1fn1">Continued from volume I.</note></head>
          <pb n="1" xml:id="pg_1" facs="0011"/>
          <div type="document" xml:id="d1" n="1">
            <head>1. Telegram From the <gloss type="from">Consulate at Vado</gloss> to the <gloss type="to">Bridge Commission</gloss><note n="1" xml:id="d1fn1" type="source">Source: National Archives, RG 59, Central Files, 611.94/2–331. Secret.<p>Drafted by <persName corresp="#p_OB1">Orlo</persName>.</p></note></head>
            <dateline>[<placeName>
                <hi rend="smallcaps">Vado</hi>
              </placeName>,] <date when="1931-02-03T20:00:00">February 3, 1931, 8 p.m.</date></dateline>
            <p rend="flushleft">Secret</p>
            <p>The <gloss target="#t_BC1">BC</gloss> asks <persName corresp="#p_LA1">Lind</persName> to <hi rend="italic">hurry;
              the <pb n="2" xml:id="pg_2" facs="0012"/>ice</hi> will go.<note n="2" xml:id="d1fn2">See <ref target="#d2">Document 2</ref> and <ref target="frus1930v01#pg_7">volume I, p. 7</ref>.</note> [2 lines of source text not declassified] <del rend="strikethrough">Not</del> ready<note n="2" target="d1fn2"/>: <list>
                <label>(a)</label><item>stones<list><item>grey</item></list> all</item>
                <item>beams</item>
              </list> and rope. <unclear/>ope.</p><gap/>
            <table rows="1" cols="2"><row><cell cols="2">Span</cell><cell/></row></table>
            <list type="participants"><head>Present</head><item><persName corresp="#p_LA1">Anna Lind</persName>, engineer</item></list>
            <closer><signed><persName corresp="#p_OB1">B. Orlo</persName><lb/><hi rend="italic">Consul</hi></signed></closer>
            <frus:attachment><head>Letter From Lind</head><p>Come &amp; see.</p></frus:attachment>
          </div>
          <div type="document" xml:id="d2" n="2">
            <head>2. Editorial Note</head>
            <p>Nothing was <wobble>sung</wobble> that day; see <ref target="#d99">nowhere</ref>.</p>
          </div>
          <div type="document" xml:id="d3" n="3">
            <head>3. Letter From Lind to Orlo</head>
            <dateline><date when="1931-03-01">March 1931</date></dateline>
            <pb n="3" xml:id="pg_3" facs="0013"/>
            <p>Dear Boris.</p>
          </div>
        </div>
      </div>
    </body>
    <back><pb n="4" xml:id="pg_4" facs="0014"/></back>
  </text>
</TEI>
`;
