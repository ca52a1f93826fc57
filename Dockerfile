# AIMO in a container: the data is in the volume /data, the settings come from the environment (see .env.example).

FROM eclipse-temurin:25-jdk AS build
RUN command -v curl >/dev/null \
  || { apt-get update && apt-get install --yes --no-install-recommends curl && rm -rf /var/lib/apt/lists/*; }
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --home-dir /data aimo && install --directory --owner=aimo /data
COPY --from=build /build/aimo /build/bootstrap/target/aimo/aimo.jar /opt/aimo/
COPY --from=build /build/bootstrap/target/aimo/lib /opt/aimo/lib
# The launcher lets the JVM that will run the program prepare its cache, while it may still write here
RUN /opt/aimo/aimo help >/dev/null \
  && test -f /opt/aimo/aimo.aot || { cat /opt/aimo/aimo-warm-up.log; exit 1; }
ENV AIMO_BUILD=never AIMO_DATA_DIR=/data HOST=0.0.0.0 MALLOC_ARENA_MAX=2 PORT=3000
USER aimo
WORKDIR /data
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 CMD ["/opt/aimo/aimo", "check-health"]
# The launcher ends by becoming the JVM, so signals reach it
ENTRYPOINT ["/opt/aimo/aimo"]
CMD ["serve"]
