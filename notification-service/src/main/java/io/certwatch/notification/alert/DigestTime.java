package io.certwatch.notification.alert;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a digest is due.
 *
 * @param day in the time zone of its recipient; a contact gets at most one digest on a day
 */
public record DigestTime(LocalDate day, Instant at) {}
