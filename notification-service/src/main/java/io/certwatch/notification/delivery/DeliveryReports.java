package io.certwatch.notification.delivery;

import java.util.Collection;
import java.util.List;

/** The reports about the messages of all companies. */
public interface DeliveryReports {

    boolean isKnown(String company, DeliveryReport report);

    /** Stores a report; a known one stays unchanged. */
    void add(String company, DeliveryReport report);

    /** Oldest first. */
    List<DeliveryReport> of(String company, Collection<String> deliveries);
}
