/**
 * How values of the domain are written into columns and read from them. Values that are one text
 * share one handler; absent values are NULL.
 */
@NullMarked
package dev.aimo.adapter.sql.type;

import org.jspecify.annotations.NullMarked;
