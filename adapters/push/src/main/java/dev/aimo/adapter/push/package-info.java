/**
 * Speaks to the channels of users: Feishu, MeoW, signed webhooks and e-mail. What is sent and when,
 * and what becomes of it, is not known here.
 */
@NullMarked
package dev.aimo.adapter.push;

import org.jspecify.annotations.NullMarked;
