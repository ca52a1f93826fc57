/**
 * What can be done with memos: writing and reading them, the trash, sharing, and what they said
 * before. The rules are in the domain; here is the order of the steps, and what is one transaction.
 */
@NullMarked
package dev.aimo.application.memo;

import org.jspecify.annotations.NullMarked;
