<?xml version="1.0" encoding="UTF-8"?>
<!--
  Diagrams in SVG, the same for the PDF and the e-book: how the witnesses of a part cover its base, and which witness
  renders which term how. Colours are told apart by their darkness, so that they are right in grey.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:g="https://duizhao.org/diagrams" xmlns="http://www.w3.org/2000/svg"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:key name="g:witness" match="witness" use="'#' || @xml:id"/>
  <xsl:key name="g:id" match="s" use="'#' || @xml:id"/>

  <!-- Faces of the letters and of the Chinese, by the names that the medium knows them by. -->
  <xsl:param name="g:latin" as="xs:string" select="'serif'"/>
  <xsl:param name="g:chinese" as="xs:string" select="'serif'"/>

  <xsl:variable name="g:dark" select="'#7a1f1f'"/>
  <xsl:variable name="g:shades" as="xs:string*" select="'#7a1f1f', '#b98a8a', '#e6d6d6', '#ffffff', '#ffffff'"/>
  <xsl:variable name="g:inks" as="xs:string*" select="'#ffffff', '#000000', '#000000', '#000000', '#000000'"/>

  <!-- The parts of which a ribbon says something: those with more than one witness beside the base. -->
  <xsl:function name="g:parts" as="element(div)*">
    <xsl:param name="edition" as="element()"/>
    <xsl:sequence select="$edition/text/body/div[@subtype = 'parallel'][count(linkGrp[@type = 'alignment']) gt 1]"/>
  </xsl:function>

  <!-- Ribbons -->
  <xsl:function name="g:base" as="element(s)*">
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="$part//div[@type = 'passage']/ab[@type = 'base']/s"/>
  </xsl:function>

  <!-- The sentences of the base that a witness answers. -->
  <xsl:function name="g:covered" as="xs:string*">
    <xsl:param name="group" as="element(linkGrp)"/>
    <xsl:variable name="base" select="g:base($group/..)/('#' || @xml:id)"/>
    <xsl:sequence select="distinct-values($group/link[count(tokenize(@target)[not(. = $base)]) gt 0]/tokenize(@target)[. = $base])"/>
  </xsl:function>

  <!-- What the picture shows, in words. -->
  <xsl:function name="g:ribbons-in-words" as="xs:string">
    <xsl:param name="part" as="element(div)"/>
    <xsl:variable name="base" select="g:base($part)"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each select="$part/linkGrp[@type = 'alignment']">
        <xsl:variable name="covered" select="g:covered(.)"/>
        <xsl:variable name="none" select="$part//div[@type = 'passage'][not(ab[@type = 'base']/s/('#' || @xml:id) = $covered)]/@n"/>
        <xsl:sequence select="key('g:witness', tokenize(@corresp)[2])/@n || ' has ' || count($covered) || ' of ' || count($base)
            || ' sentences' || (if (exists($none)) then ', nothing of ' || string-join($none, ', ') else '')"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join($lines, '; ') || '.'"/>
  </xsl:function>

  <xsl:function name="g:ribbons" as="element()">
    <xsl:param name="part" as="element(div)"/>
    <xsl:variable name="base" select="g:base($part)"/>
    <xsl:variable name="left" select="40"/>
    <xsl:variable name="width" select="940"/>
    <xsl:variable name="total" select="sum($base ! string-length(.))"/>
    <!-- By sentence, where its stretch of the base begins; the end of the last stands under 'end'. -->
    <xsl:variable name="x" as="map(xs:string, xs:double)">
      <xsl:iterate select="$base">
        <xsl:param name="map" as="map(xs:string, xs:double)" select="map {}"/>
        <xsl:param name="at" as="xs:double" select="$left"/>
        <xsl:on-completion select="map:put($map, 'end', $at)"/>
        <xsl:next-iteration>
          <xsl:with-param name="map" select="map:put($map, '#' || @xml:id, $at)"/>
          <xsl:with-param name="at" select="$at + string-length(.) * $width div $total"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:variable name="ids" select="$base/('#' || @xml:id), 'end'"/>
    <xsl:variable name="groups" select="$part/linkGrp[@type = 'alignment']"/>
    <xsl:variable name="height" select="40 + 36 * (count($groups) + 1)"/>
    <svg viewBox="0 0 1000 {$height}" width="1000" height="{$height}" role="img" aria-label="{g:ribbons-in-words($part)}">
      <xsl:for-each select="$part//div[@type = 'passage'][ab[@type = 'base']/s]">
        <xsl:variable name="first" select="$x('#' || (ab[@type = 'base']/s)[1]/@xml:id)"/>
        <xsl:variable name="next" select="$x($ids[index-of($ids, '#' || current()/ab[@type = 'base']/s[last()]/@xml:id) + 1])"/>
        <xsl:if test="$next - $first gt 16">
          <text x="{g:n(($first + $next) div 2)}" y="22" font-family="{$g:latin}" font-size="17" text-anchor="middle" fill="currentColor">
            <xsl:value-of select="replace(@n, '^.*\.', '')"/>
          </text>
        </xsl:if>
        <line x1="{g:n($first)}" y1="30" x2="{g:n($first)}" y2="{$height}" stroke="#595959" stroke-width="0.8"/>
      </xsl:for-each>
      <text x="4" y="57" font-family="{$g:latin}" font-size="19" font-weight="bold" fill="currentColor"><xsl:value-of select="key('g:witness', tokenize($groups[1]/@corresp)[1], root($part))/@n"/></text>
      <xsl:for-each select="$base">
        <xsl:variable name="id" select="'#' || @xml:id"/>
        <rect x="{g:n($x($id) + 1)}" y="38" width="{g:n(g:next($x, $ids, $id) - $x($id) - 2)}" height="26" fill="#d9d9d9"/>
      </xsl:for-each>
      <xsl:for-each select="$groups">
        <xsl:variable name="y" select="38 + 36 * position()"/>
        <text x="4" y="{$y + 19}" font-family="{$g:latin}" font-size="19" font-weight="bold" fill="currentColor"><xsl:value-of select="key('g:witness', tokenize(@corresp)[2])/@n"/></text>
        <xsl:for-each select="link">
          <xsl:variable name="here" select="tokenize(@target)[map:contains($x, .)]"/>
          <xsl:if test="count(tokenize(@target)) gt count($here)">
            <!-- Sentences next to each other are one stretch; a line ties stretches of one bead. -->
            <xsl:for-each-group select="$here" group-adjacent="index-of($ids, .)[1] - position()">
              <xsl:variable name="from" select="$x(current-group()[1])"/>
              <rect x="{g:n($from + 1)}" y="{$y}" width="{g:n(g:next($x, $ids, current-group()[last()]) - $from - 2)}" height="26"
                  fill="{$g:dark}"/>
            </xsl:for-each-group>
            <xsl:if test="count($here) gt 1">
              <line x1="{g:n($x($here[1]) + 1)}" x2="{g:n($x($here[last()]) + 1)}" y1="{$y + 13}" y2="{$y + 13}"
                  stroke="{$g:dark}" stroke-width="2"/>
            </xsl:if>
          </xsl:if>
        </xsl:for-each>
      </xsl:for-each>
    </svg>
  </xsl:function>

  <xsl:function name="g:next" as="xs:double">
    <xsl:param name="x" as="map(xs:string, xs:double)"/>
    <xsl:param name="ids" as="xs:string*"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="$x($ids[index-of($ids, $id)[1] + 1])"/>
  </xsl:function>

  <xsl:function name="g:n" as="xs:string">
    <xsl:param name="number" as="xs:double"/>
    <xsl:sequence select="format-number($number, '0.##')"/>
  </xsl:function>

  <!-- Matrix: the terms that most witnesses render, and most often, in the glossary's order. -->
  <xsl:variable name="g:most-terms" as="xs:integer" select="24"/>

  <xsl:function name="g:terms" as="element(entry)*">
    <xsl:param name="edition" as="element()"/>
    <xsl:variable name="several" select="$edition//div[@type = 'glossary']/entry[count(distinct-values(.//cit/ref/@corresp)) gt 1]
        [count(.//cit[ref]) gt 1]"/>
    <xsl:variable name="weighty" as="element(entry)*">
      <xsl:perform-sort select="$several">
        <xsl:sort select="count(distinct-values(.//cit/ref/@corresp))" order="descending"/>
        <xsl:sort select="sum(.//cit/ref/count(tokenize(@target)))" order="descending"/>
      </xsl:perform-sort>
    </xsl:variable>
    <xsl:sequence select="$several intersect $weighty[position() le $g:most-terms]"/>
  </xsl:function>

  <!-- The renderings of a term that some witness has: a, b, c … -->
  <xsl:function name="g:renderings" as="element(cit)*">
    <xsl:param name="entry" as="element(entry)"/>
    <xsl:sequence select="$entry//cit[@type = 'rendering'][ref]"/>
  </xsl:function>

  <xsl:function name="g:letter" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="codepoints-to-string(96 + $number)"/>
  </xsl:function>

  <xsl:function name="g:matrix-witnesses" as="xs:string*">
    <xsl:param name="edition" as="element()"/>
    <xsl:variable name="used" select="g:terms($edition)//cit/ref/@corresp"/>
    <xsl:sequence select="$edition//witness[('#' || @xml:id) = $used]/('#' || @xml:id)"/>
  </xsl:function>

  <xsl:function name="g:matrix" as="element()">
    <xsl:param name="edition" as="element()"/>
    <xsl:variable name="terms" select="g:terms($edition)"/>
    <xsl:variable name="witnesses" select="g:matrix-witnesses($edition)"/>
    <xsl:variable name="cell" select="52"/>
    <xsl:variable name="label" select="16 + 22 * max($terms/string-length(form/orth[1]))"/>
    <xsl:variable name="width" select="$label + $cell * count($witnesses)"/>
    <xsl:variable name="height" select="36 + 28 * count($terms)"/>
    <svg viewBox="0 0 {$width} {$height}" width="{$width}" height="{$height}" role="img"
        aria-label="Which witness has which rendering; the list below says it in words.">
      <xsl:for-each select="$witnesses">
        <text x="{$label + $cell * (position() - 0.5)}" y="22" font-family="{$g:latin}" font-size="19" font-weight="bold"
            text-anchor="middle" fill="currentColor"><xsl:value-of select="key('g:witness', ., root($edition))/@n"/></text>
      </xsl:for-each>
      <xsl:for-each select="$terms">
        <xsl:variable name="y" select="32 + 28 * (position() - 1)"/>
        <xsl:variable name="renderings" select="g:renderings(.)"/>
        <text x="{$label - 10}" y="{$y + 19}" font-family="{$g:chinese}" font-size="20" text-anchor="end" fill="currentColor" xml:lang="{form/orth[1]/@xml:lang}"><xsl:value-of select="form/orth[1]"/></text>
        <xsl:for-each select="$witnesses">
          <xsl:variable name="witness" select="."/>
          <xsl:variable name="here" as="xs:integer*" select="for $i in 1 to count($renderings) return $i[$renderings[$i]/ref/@corresp = $witness]"/>
          <xsl:variable name="left" select="$label + $cell * (position() - 1)"/>
          <xsl:variable name="part" select="($cell - 4) div max((count($here), 1))"/>
          <xsl:for-each select="$here">
            <xsl:variable name="shade" select="min((., count($g:shades)))"/>
            <xsl:variable name="x" select="$left + 2 + $part * (position() - 1)"/>
            <rect x="{g:n($x)}" y="{$y + 2}" width="{g:n($part)}" height="24" fill="{$g:shades[$shade]}" stroke="#595959" stroke-width="0.8"/>
            <text x="{g:n($x + $part div 2)}" y="{$y + 19}" font-family="{$g:latin}" font-size="17" text-anchor="middle"
                fill="{$g:inks[$shade]}"><xsl:value-of select="g:letter(.)"/></text>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:for-each>
    </svg>
  </xsl:function>
</xsl:stylesheet>
