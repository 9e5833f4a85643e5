/** Who looks at the pages: kept in a sealed cookie of their browser, and told to the services that the pages ask. */
@NullMarked
package io.onrecord.dashboard.session;

import org.jspecify.annotations.NullMarked;
