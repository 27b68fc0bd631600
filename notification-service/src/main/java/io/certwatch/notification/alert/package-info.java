/** Collects the obligations of one cause and one vendor into one alert, seals it and dispatches it for delivery. */
package io.certwatch.notification.alert;
