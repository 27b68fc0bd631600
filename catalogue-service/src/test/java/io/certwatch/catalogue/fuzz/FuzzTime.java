package io.certwatch.catalogue.fuzz;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Chooses how long and with which seed a property is tried. */
class FuzzTime implements AroundPropertyHook, AroundTryHook {

    private static final String SEED = "20231107";
    private static final int TRIES = 50;
    private static final boolean ENDURING = System.getProperty("fuzz.seconds") != null;
    private static final Duration AT_MOST = Duration.ofSeconds(Long.getLong("fuzz.seconds", 10));

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().setTries(ENDURING ? Integer.MAX_VALUE : TRIES);
        if (!ENDURING) context.attributes().setSeed(SEED);
        return property.execute();
    }

    /** Ends the property successfully when the time is over. */
    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor attempt, List<Object> parameters) {
        var begun = Store.getOrCreate(FuzzTime.class, Lifespan.PROPERTY, System::nanoTime);
        boolean over = System.nanoTime() - begun.get() > AT_MOST.toNanos();
        var result = attempt.execute(parameters);
        return over && result.isSatisfied() ? TryExecutionResult.satisfied(true) : result;
    }
}
