// Days from which records are open, ?? 0s that sort as the days do.

/** 0 for always; a day as its digits (20300101). */
export function dayCode(day: string | null): number {
  return day === null ? 0 : Number(day.slice(0, 10).replaceAll('-', ''));
}
