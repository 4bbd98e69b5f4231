// What is measured: shares in per cent, marks and ranks, things counted. Shares have bounds, marks are averaged, counts are added up.

const PERCENT = /%|phần trăm|^\(?t[ỷỉ] lệ\)?$/iu;
const POINTS = /điểm/iu;

/** A share of a whole: `%`, `phần trăm`, `Tỷ lệ (%)`, `%/năm`; not points of an index. */
export const isPercent = (unit: string | undefined): boolean =>
  unit !== undefined && PERCENT.test(unit.trim()) && !POINTS.test(unit);

/** A unit in which things are counted ("hồ sơ", "cuộc"); neither per cent nor points of an index, nor unknown. */
export const isCount = (unit: string | undefined): boolean =>
  unit !== undefined && unit.trim() !== '' && !isPercent(unit) && !POINTS.test(unit);

/** A name that begins with what is a share, whatever its unit says. */
export const isShareName = (name: string): boolean => /^t[ỷỉ] lệ(?!\p{L})/iu.test(name.trim().normalize('NFC'));

const AVERAGED_UNIT = /điểm|hạng|mức|bậc|chỉ số/iu;
const AVERAGED_NAME = /^(?:t[ỷỉ] lệ|tỷ suất|tỉ suất|mức độ|chỉ số|điểm|xếp hạng|thứ hạng|bình quân)(?!\p{L})/iu;

/** Figures of several units are averaged, not added up: shares, marks, ranks. @param name tells where the unit is not given */
export const isAveraged = (unit: string | undefined, name = ''): boolean =>
  unit === undefined || unit.trim() === ''
    ? AVERAGED_NAME.test(name.trim())
    : isPercent(unit) || AVERAGED_UNIT.test(unit);
