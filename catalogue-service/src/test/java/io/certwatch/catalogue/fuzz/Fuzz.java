package io.certwatch.catalogue.fuzz;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * A property that is tried with the same fifty damages in every build, and with others for the time in {@code -Dfuzz.seconds=3600}.
 * A failure reports the shrunk damage and its seed.
 */
@Property
@AddLifecycleHook(FuzzTime.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fuzz {}
