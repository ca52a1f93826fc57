/**
 * Memos in SQL: how they are changed, with everything that is counted along, how they are read, and
 * what they said before. The statements are in the mapper files of the same names.
 */
@NullMarked
package dev.aimo.adapter.sql.memo;

import org.jspecify.annotations.NullMarked;
