/** Accounts and failed logins in SQL. The statements are in the mapper files of the same name. */
@NullMarked
package dev.aimo.adapter.sql.account;

import org.jspecify.annotations.NullMarked;
