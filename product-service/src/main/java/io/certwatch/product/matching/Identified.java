package io.certwatch.product.matching;

import org.jspecify.annotations.Nullable;

/** A word that makes the product a thing of an entry: surely, or with a doubt. */
record Identified(Target target, Hit hit, @Nullable Doubt doubt, boolean below) {

    boolean sure() {
        return doubt == null;
    }

    Identified doubted(Doubt reason) {
        return sure() ? new Identified(target, hit, reason, below) : this;
    }
}
