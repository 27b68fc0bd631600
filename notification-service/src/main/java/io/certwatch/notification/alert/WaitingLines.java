package io.certwatch.notification.alert;

import java.util.List;

/**
 * What one alert leaves to a digest.
 *
 * @param delivery the delivery of the alert that is settled with the digest
 * @param lines their keys
 */
public record WaitingLines(String delivery, AlertId alert, List<String> lines) {}
