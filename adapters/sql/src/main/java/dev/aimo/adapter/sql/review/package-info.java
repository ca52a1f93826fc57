/** Reviews and profiles in SQL. The statements are in the mapper files. */
@NullMarked
package dev.aimo.adapter.sql.review;

import org.jspecify.annotations.NullMarked;
