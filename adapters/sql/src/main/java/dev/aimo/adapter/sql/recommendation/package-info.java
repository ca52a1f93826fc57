/**
 * What was recommended, in SQL. The statements are in the mapper file of the same name; how memos
 * are chosen is not known here.
 */
@NullMarked
package dev.aimo.adapter.sql.recommendation;

import org.jspecify.annotations.NullMarked;
