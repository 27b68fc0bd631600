package io.certwatch.product.coverage;

/** What a certificate is held against, as the inventory writes it; a product that lacks either is covered by none. */
public record Device(String manufacturer, String model) {}
