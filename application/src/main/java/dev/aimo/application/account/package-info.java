/**
 * What can be done with accounts: registering, logging in, changing profile, password and picture.
 * The rules are in the domain; here is the order of the steps, and what is one transaction.
 */
@NullMarked
package dev.aimo.application.account;

import org.jspecify.annotations.NullMarked;
