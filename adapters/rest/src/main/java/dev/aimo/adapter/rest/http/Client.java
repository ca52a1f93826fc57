package dev.aimo.adapter.rest.http;

/** Who is at the other end: their network address, and whether they came by https. */
public record Client(String address, boolean secure) {}
