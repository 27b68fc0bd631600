package io.certwatch.notification.delivery;

import java.util.List;

/** A delivery with what was reported about it, oldest report first. */
public record ReportedDelivery(Delivery delivery, List<DeliveryReport> reports) {}
