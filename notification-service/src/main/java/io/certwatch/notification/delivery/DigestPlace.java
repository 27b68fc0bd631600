package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.digest.DigestTimes.DigestTime;
import java.util.List;

/**
 * Where lines wait.
 *
 * @param time at which the digest is due, unless its recipient no longer wants digests
 * @param lines their keys
 */
public record DigestPlace(AlertId digest, DigestTime time, List<String> lines) {}
