/**
 * Tags in SQL. The statements are in the mapper file of the same name. How often a tag is used is
 * counted where memos are changed, in {@link dev.aimo.adapter.sql.memo}.
 */
@NullMarked
package dev.aimo.adapter.sql.tag;

import org.jspecify.annotations.NullMarked;
