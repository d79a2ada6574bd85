# shellcheck shell=bash
# The web server that serves a universe. The official image where the golang images are pulled, too; else built here
# from Debian's nginx, with the paths of the official one.
nginx_version=1.22.1 # Debian 12's: so the pulled and the built one are the same server
nginx_name=nginx:$nginx_version
nginx_recipe=$recipe.1 # raise the last number when the way it is built changes; it stands on the Debian image

# After the base images: they decide whether images are pulled or built.
ensure_nginx() {
  local prefix image rc=0
  prefix=$(configured_prefix)
  image=$prefix$nginx_name
  if [[ $prefix = "$local_prefix" ]]; then
    ensure_local_nginx "$image"
    return
  fi
  ! images_present "$image" || return 0
  pull "nginx: pulling $image" "$image" || rc=$?
  ((rc == 0)) || die "docker pull $image failed: $(pull_message)" "make the registry reachable that has the golang images here; a universe is served by nginx from there, too"
  printf '%s\n' "$image" >>"$state/pulled"
  did+=("pulled $image")
}

ensure_local_nginx() {
  ! up_to_date "$1" "$nginx_recipe" || return 0
  require_local_build
  ensure_debian_image
  step "nginx: building $1" "check the mirror that the machine's apt sources name" build_nginx_image "$1"
  did+=("built $1")
}

# Debian's packages are only unpacked: their scripts would start a service, and want packages that are not needed here.
build_nginx_image() {
  local image=$1 dir=$work/nginx tree=$work/nginx/tree
  mkdir -p "$dir"
  unpack bookworm "$dir/deb" nginx nginx-common
  [[ $(upstream_version nginx "$dir/deb/.versions") = "v$nginx_version" ]] ||
    { echo "Debian's nginx is another one: $(cat "$dir/deb/.versions")" && return 1; }
  mkdir -p "$tree"/usr/{sbin,share/nginx/html} "$tree"/etc/nginx/conf.d "$tree"/var/{log,cache,lib}/nginx
  cp "$dir/deb/usr/sbin/nginx" "$tree/usr/sbin/"
  cp "$dir/deb/etc/nginx/mime.types" "$tree/etc/nginx/"
  echo 'It works.' >"$tree/usr/share/nginx/html/index.html"
  nginx_conf >"$tree/etc/nginx/nginx.conf"
  nginx_default_site >"$tree/etc/nginx/conf.d/default.conf"
  # As in the official image: what nginx logs is the container's log.
  ln -s /dev/stdout "$tree/var/log/nginx/access.log"
  ln -s /dev/stderr "$tree/var/log/nginx/error.log"
  tar -C "$tree" --owner=0 --group=0 --numeric-owner -cf "$dir/nginx.tar" etc usr var
  nginx_dockerfile >"$dir/Dockerfile"
  build_and_tag "$image" "$dir" check_nginx_image Dockerfile nginx.tar
  rm -rf "$dir"
}

nginx_dockerfile() {
  cat <<TEXT
FROM $debian_image
ENV NGINX_VERSION=$nginx_version
RUN useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /bin/false nginx
ADD nginx.tar /
LABEL $base_label=1 $base_label.recipe=$nginx_recipe
EXPOSE 80
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
TEXT
}

nginx_conf() {
  cat <<'TEXT'
user nginx;
worker_processes auto;
error_log /var/log/nginx/error.log notice;
pid /var/run/nginx.pid;

events {
    worker_connections 1024;
}

http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log /var/log/nginx/access.log;
    sendfile on;
    keepalive_timeout 65;
    include /etc/nginx/conf.d/*.conf;
}
TEXT
}

nginx_default_site() {
  cat <<'TEXT'
server {
    listen 80;
    server_name localhost;

    location / {
        root /usr/share/nginx/html;
        index index.html index.htm;
    }
}
TEXT
}

check_nginx_image() {
  local seen
  # shellcheck disable=SC2016 # the variables are the container's
  seen=$(docker run --rm --network none --label "$base_label=1" "$1" \
    bash -c 'nginx -v && nginx -t && { nginx && curl --silent --show-error --fail http://127.0.0.1/ && nginx -s quit; }' 2>&1)
  echo "$seen"
  [[ $seen = *"nginx/$nginx_version"* && $seen = *'test is successful'* && $seen = *'It works.'* ]] ||
    { echo "expected: nginx/$nginx_version, test is successful, It works." && return 1; }
}
