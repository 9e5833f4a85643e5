/** Makes the images of the services and of the migration, without a daemon, a base image or root. */
@NullMarked
package io.onrecord.images;

import org.jspecify.annotations.NullMarked;
