package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.company.CompanySettings;

/** Writes messages that nobody gets. */
@FunctionalInterface
public interface Previews {

    /** The message as it would be with these settings; its links have no token. */
    WrittenMessage preview(Alert alert, Recipient recipient, CompanySettings settings);
}
