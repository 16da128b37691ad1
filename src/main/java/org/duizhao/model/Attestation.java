package org.duizhao.model;

/**
 * What a witness has for a term at one place of the base.
 *
 * @param segment the base segment in which the term stands
 * @param rendering the known rendering that the witness's side of the bead shows; empty where it shows none of them
 * @param omitted whether the witness leaves the base segment unanswered
 */
public record Attestation(String termId, String part, int segment, String siglum, String rendering, boolean omitted) {}
