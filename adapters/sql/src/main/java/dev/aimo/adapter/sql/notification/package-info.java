/** Notifications in SQL. The statements are in the mapper file of the same name. */
@NullMarked
package dev.aimo.adapter.sql.notification;

import org.jspecify.annotations.NullMarked;
