package io.certwatch.product.inventory;

/** How many of the products registered were new or changed, and how many were known just so. */
public record Registration(int stored, int unchanged) {}
