/**
 * What AIMO needs of cryptography: signed tokens and texts, password hashes and identifiers that
 * can not be guessed. {@link dev.aimo.adapter.security.SecurityAdapter} is the way in. Who may do
 * what is decided in the domain and the application, not here.
 */
@NullMarked
package dev.aimo.adapter.security;

import org.jspecify.annotations.NullMarked;
