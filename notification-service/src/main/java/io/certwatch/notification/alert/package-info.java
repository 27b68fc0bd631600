/** What a vendor is told: obligations of one cause are collected into one alert, sealed, and handed on for delivery. */
@NullMarked
package io.certwatch.notification.alert;

import org.jspecify.annotations.NullMarked;
