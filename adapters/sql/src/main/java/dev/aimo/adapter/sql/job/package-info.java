/**
 * Which slots of jobs were taken, in SQL. The statements are in the mapper file of the same name;
 * what the jobs do is not known here.
 */
@NullMarked
package dev.aimo.adapter.sql.job;

import org.jspecify.annotations.NullMarked;
