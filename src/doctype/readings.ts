/** How "tăng thêm 10%" of a result is read: of the result itself (62,4 → 68,64), or as percentage points (62,4 → 72,4). */
export const readings = ['relative', 'points'] as const;
export type Reading = (typeof readings)[number];
