// The Citation Style Language file by which notes and bibliography entries are set.

/**
 * Verno's own style, after the Chicago Manual of Style, 17th edition, 14.221-14.231 (manuscript collections). Chicago's published
 * style cannot be used: it sets the repository after the code, so that of two exemplars the second code would be
 * ascribed to the first one's archive, it leaves out the version, and it sets titles in English title case.
 * Order: document, date, the printed edition (as `collection-title`, in words), repository and code, then the archive's own edition: its
 * title, translator, version, address.
 */
export const styleXml = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info>
    <title>Verno: archival documents</title>
    <id>verno-archival-documents</id>
    <updated>2026-11-23T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en">
    <terms>
      <term name="translator" form="verb-short">trans.</term>
    </terms>
  </locale>
  <macro name="date">
    <choose>
      <if variable="issued"><date variable="issued" form="text"/></if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="exemplars">
    <group delimiter=", ">
      <text variable="archive"/>
      <text variable="archive_location"/>
    </group>
  </macro>
  <citation>
    <layout suffix="." delimiter="; ">
      <group delimiter=", ">
        <text variable="title" quotes="true"/>
        <text macro="date"/>
        <group delimiter="; ">
          <text variable="collection-title" prefix="in "/>
          <text macro="exemplars"/>
          <group delimiter=", ">
            <text variable="container-title" prefix="in "/>
            <choose>
              <if variable="note"><text variable="note"/></if>
              <else>
                <names variable="translator">
                  <label form="verb-short" suffix=" "/>
                  <name and="text" delimiter=", "/>
                </names>
              </else>
            </choose>
            <group delimiter=" ">
              <text term="version"/>
              <text variable="version"/>
            </group>
            <group delimiter=" ">
              <text term="accessed"/>
              <date variable="accessed" form="text"/>
            </group>
            <text variable="URL"/>
          </group>
        </group>
      </group>
    </layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <text variable="title" quotes="true"/>
        <text macro="date"/>
        <text variable="collection-title" prefix="In "/>
        <text macro="exemplars"/>
        <text variable="container-title" prefix="In "/>
        <choose>
          <if variable="note"><text variable="note" text-case="capitalize-first"/></if>
          <else>
            <names variable="translator">
              <label form="verb" text-case="capitalize-first" suffix=" "/>
              <name and="text" delimiter=", "/>
            </names>
          </else>
        </choose>
        <group delimiter=" ">
          <text term="version" text-case="capitalize-first"/>
          <text variable="version"/>
        </group>
        <group delimiter=" ">
          <text term="accessed" text-case="capitalize-first"/>
          <date variable="accessed" form="text"/>
        </group>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
