/** Collects the obligations of one cause and one vendor into one alert, seals it and dispatches it for delivery. */
@NullMarked
package io.certwatch.notification.alert;

import org.jspecify.annotations.NullMarked;
