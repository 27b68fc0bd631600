package io.certwatch.product.sweep.kafka;

/** A slot to process. */
record SlotMessage(String run, int slot, int slots) {}
