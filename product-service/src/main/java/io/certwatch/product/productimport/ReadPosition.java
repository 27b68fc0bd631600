package io.certwatch.product.productimport;

import io.certwatch.product.productimport.reading.Reading;

/**
 * The position of a reading.
 *
 * @param unnamed rows rejected so far whose SKU is unknown
 * @param share how much of the file is read, from 0 to 1
 */
record ReadPosition(long unnamed, double share) {

    static ReadPosition in(Reading reading) {
        return new ReadPosition(reading.unnamed(), reading.share());
    }
}
