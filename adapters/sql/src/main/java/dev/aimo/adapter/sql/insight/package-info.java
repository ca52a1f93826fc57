/** Looks back over memos in SQL. The statements are in the mapper file. */
@NullMarked
package dev.aimo.adapter.sql.insight;

import org.jspecify.annotations.NullMarked;
