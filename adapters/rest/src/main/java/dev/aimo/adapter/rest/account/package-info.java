/**
 * The operations on accounts: registering, logging in and out, the profile, the password and the
 * picture. Decides nothing; it turns text into typed values and accounts into JSON.
 */
@NullMarked
package dev.aimo.adapter.rest.account;

import org.jspecify.annotations.NullMarked;
