package io.certwatch.product.sweep.kafka;

/** A slot that waits to be worked off. */
record SlotMessage(String run, int slot, int slots) {}
