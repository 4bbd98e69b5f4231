/**
 * The time stamp of every entry of a ZIP file we write: 1980-01-01 00:00, the first moment of DOS time (PKWARE APPNOTE 4.4.6). `fflate`
 * writes the local time of a date and refuses one before 1980, so it is given in local time: the same bytes in every time zone.
 */
export const ZIP_MOMENT = new Date(1980, 0, 1);
