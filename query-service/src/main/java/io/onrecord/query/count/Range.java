package io.onrecord.query.count;

import java.time.LocalDate;

/** From one day to another, both included. */
public record Range(LocalDate start, LocalDate end) {}
