# The runner with the specs of mappings/ compiled in: edit a YAML file, build the image, run it.
# Both base images can be named: docker build --build-arg SDK_IMAGE=… --build-arg RUNTIME_IMAGE=… .
# The runtime image must hold ICU and time-zone data (the default one does; "-chiseled" needs its "-extra" variant).
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0

FROM ${SDK_IMAGE} AS build
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig .globalconfig ./
COPY generators/ generators/
COPY src/ src/
RUN dotnet restore src/MappingSync.Runner
# Last, so that an edited spec compiles again without a new restore.
COPY mappings/ mappings/
RUN dotnet publish src/MappingSync.Runner -c Release --no-restore -o /app && mkdir /data

FROM ${RUNTIME_IMAGE}
# No diagnostic socket and no bundle extraction: the root file system may be read-only.
ENV DOTNET_EnableDiagnostics=0
# The user id of the base image's "app" user; a new volume takes over the owner of /data.
COPY --from=build --chown=1654:1654 /data /data
COPY --from=build /app /app
USER 1654:1654
# Relative paths in the settings start here: data/ledger.db is /data/ledger.db.
WORKDIR /
VOLUME ["/data"]
EXPOSE 5080
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "/app/runner.dll"]
CMD ["--settings", "/etc/mappingsync/settings.yaml"]
