/** The records that the REST API takes and gives, one shape a resource, under {@code /api/v1}. */
@NullMarked
package io.onrecord.contracts.api;

import org.jspecify.annotations.NullMarked;
