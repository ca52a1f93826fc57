/**
 * Memos in SQL: how they are changed, with everything that is counted along, how they are read, and
 * what they said before. The statements are in the mapper files of the same names. Records of rows
 * are public, because MyBatis makes others only after an attempt that fails, for every row.
 */
@NullMarked
package dev.aimo.adapter.sql.memo;

import org.jspecify.annotations.NullMarked;
