/** What a consumer of the library writes: pipelines, a demo, a benchmark. */
package dev.goenv.examples;
