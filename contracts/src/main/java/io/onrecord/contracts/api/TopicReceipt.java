package io.onrecord.contracts.api;

/**
 * A topic of one's own was written down; the articles in the record are looked through for it from now on.
 *
 * @param id made of the label, stable from now on
 * @param version rises with every change
 * @param location where to read it, a moment later
 */
public record TopicReceipt(String id, int version, String location) {}
