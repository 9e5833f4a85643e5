/** The one address for clients of the API, relayed to the service that answers. */
@NullMarked
package io.onrecord.dashboard.door;

import org.jspecify.annotations.NullMarked;
