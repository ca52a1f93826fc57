/**
 * Speech by the protocol of DashScope for recordings: a job is handed over, asked about, and leaves
 * its words at addresses of its own.
 */
@NullMarked
package dev.aimo.adapter.recognition.dashscope;

import org.jspecify.annotations.NullMarked;
