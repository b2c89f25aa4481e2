# Renders the posts of a Jekyll site without their layouts and prints as JSON what
# came of each (its path in the site, its addresses, and its HTML or why there is none),
# and the paths and addresses of the site's other documents.
#
# usage: ruby posts.rb SITE      Ends with 69 where Ruby has no Jekyll.
#
# The site's own settings hold, but for what Jekyll 4 no longer has: kramdown stands
# in for other converters of markdown, Rouge for other highlighters. No plugin of the
# site runs. Drafts and posts that are unpublished or to come are rendered, too.

begin
  require 'jekyll'
rescue LoadError
  exit 69
end
require 'json'
require 'tmpdir'

def settings(source, destination)
  own = Jekyll::Configuration.new.read_config_file(File.join(source, '_config.yml'))
  own['highlighter'] = 'rouge' if own['highlighter'] == 'pygments'
  fixed = {
    'source' => source, 'destination' => destination, 'safe' => true, 'quiet' => true,
    'disable_disk_cache' => true, 'plugins' => [], 'gems' => nil, 'markdown' => 'kramdown',
    'future' => true, 'unpublished' => true, 'show_drafts' => true, 'limit_posts' => 0,
    # No excerpts: they would render the start of each post once more, out of its context.
    'excerpt_separator' => ''
  }.compact
  Jekyll::Configuration.from(own.reject { |key, _| key == 'gems' }.merge(fixed))
end

def render(site, post, payload)
  post.data['layout'] = 'none'
  renderer = Jekyll::Renderer.new(site, post)
  renderer.payload = payload
  { html: renderer.run }
rescue StandardError => error
  { refusal: error.message.lines.first.to_s.strip }
end

def described(document)
  base = document.site.config['baseurl'].to_s
  redirects = [document.data['redirect_from']].flatten.compact
  {
    path: document.relative_path.delete_prefix('/'), address: base + document.url,
    redirects: redirects.map { |path| base + path }
  }
end

Encoding.default_external = Encoding::UTF_8
Jekyll.logger.log_level = :error
source = File.realpath(ARGV.fetch(0))
result = Dir.mktmpdir do |destination|
  site = Jekyll::Site.new(settings(source, destination))
  site.reset
  site.read
  payload = site.site_payload
  posts = site.posts.docs.map do |post|
    described(post).merge(render(site, post, payload))
  end
  others = (site.pages + site.documents - site.posts.docs).map { |other| described(other) }
  { posts: posts, others: others }
end
puts JSON.generate(result)
