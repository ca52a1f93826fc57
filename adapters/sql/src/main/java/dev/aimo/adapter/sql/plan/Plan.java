package dev.aimo.adapter.sql.plan;

import java.util.List;

/**
 * What is dear in how a database goes about a statement: the tables it reads from end to end, by an
 * index or not, and whether it sorts what it found.
 */
record Plan(List<String> scannedTables, boolean sorts) {}
