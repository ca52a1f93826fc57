/**
 * Tasks of speech in SQL. The statements are in the mapper file of the same name. What a service
 * says about them is never stored.
 */
@NullMarked
package dev.aimo.adapter.sql.recognition;

import org.jspecify.annotations.NullMarked;
