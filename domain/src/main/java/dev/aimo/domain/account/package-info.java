/**
 * Who uses AIMO: accounts, their credentials and tokens, and the throttle on failed logins.
 * Profiles are part of the account; what people keep is in the other nouns.
 */
@NullMarked
package dev.aimo.domain.account;

import org.jspecify.annotations.NullMarked;
