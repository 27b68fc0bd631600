package io.certwatch.product.productimport.reading;

import java.util.function.Predicate;

/**
 * What is known about the figures that products are judged by.
 *
 * @param naming    whether what is called so is a figure: {@code 吞吐量}, {@code Max. throughput}
 * @param measuring whether this, as a whole, is a figure with a unit: {@code 25.6Tbps}
 */
record KnownFigures(Predicate<String> naming, Predicate<String> measuring) {

    boolean name(String text) {
        return naming.test(text);
    }

    boolean measure(String text) {
        return measuring.test(text);
    }
}
